using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kwaliteit");

            migrationBuilder.CreateTable(
                name: "acquisitiemelding",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    voorval_op = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    omschrijving = table.Column<string>(type: "text", nullable: false),
                    vertrouwelijk = table.Column<bool>(type: "boolean", nullable: false),
                    melder_id = table.Column<string>(type: "text", nullable: false),
                    melder_naam = table.Column<string>(type: "text", nullable: true),
                    oorzaak = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gehoord_op = table.Column<DateOnly>(type: "date", nullable: true),
                    hoorverslag = table.Column<string>(type: "text", nullable: true),
                    beoordeeld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    motivering = table.Column<string>(type: "text", nullable: true),
                    afgehandeld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    gevolg = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    gevolg_toelichting = table.Column<string>(type: "text", nullable: true),
                    alsnog_getekend_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acquisitiemelding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eis_versie",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    routes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    norm = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    eenheid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    richting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    toets = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bewijs = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    bron = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eis_versie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eisbeoordeling",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    eis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    op = table.Column<DateOnly>(type: "date", nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eisbeoordeling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erkenning",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ingang = table.Column<DateOnly>(type: "date", nullable: false),
                    keurmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    keurmerk_vanaf = table.Column<DateOnly>(type: "date", nullable: true),
                    keurmerk_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    tst_erkend = table.Column<bool>(type: "boolean", nullable: false),
                    bron = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    geregistreerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erkenning", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "kwaliteit",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    luisteraar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "kpi_opgave",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    periode_van = table.Column<DateOnly>(type: "date", nullable: false),
                    periode_tot = table.Column<DateOnly>(type: "date", nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kpi = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ingediend_op = table.Column<DateOnly>(type: "date", nullable: false),
                    ingediend_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ontvangen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kpi_opgave", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteitsdossier",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    keurmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    keurmerk_vanaf = table.Column<DateOnly>(type: "date", nullable: true),
                    keurmerk_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    tst_erkend = table.Column<bool>(type: "boolean", nullable: false),
                    ingang = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteitsdossier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "logboek_regel",
                schema: "kwaliteit",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_naam = table.Column<string>(type: "text", nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "text", nullable: false),
                    onderwerp = table.Column<string>(type: "text", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    oud = table.Column<string>(type: "text", nullable: true),
                    nieuw = table.Column<string>(type: "text", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    vorige_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "medewerker",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    functie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    in_dienst_op = table.Column<DateOnly>(type: "date", nullable: false),
                    uit_dienst_op = table.Column<DateOnly>(type: "date", nullable: true),
                    vog_datum = table.Column<DateOnly>(type: "date", nullable: true),
                    vog_profiel = table.Column<int>(type: "integer", nullable: true),
                    vog_gezien_door = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    nt2registratie_tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medewerker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "norm",
                schema: "kwaliteit",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "text", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    gebeurd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bezorgd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "overdrachtsgoedkeuring",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    van_aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    goedgekeurd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    kenmerk = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    vastgelegd_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ingetrokken_op = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overdrachtsgoedkeuring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stopbesluit",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ingesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reden_opheffing = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    opgeheven_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stopbesluit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "werk_item",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "text", nullable: true),
                    aanbieder = table.Column<string>(type: "text", nullable: true),
                    ernst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    waar = table.Column<string>(type: "text", nullable: false),
                    volgende_stap = table.Column<string>(type: "text", nullable: false),
                    pad = table.Column<string>(type: "text", nullable: false),
                    termijn = table.Column<DateOnly>(type: "date", nullable: true),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    afgehandeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werk_item", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acquisitiemelding_aanbieder_status",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_acquisitiemelding_melder_id",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                column: "melder_id");

            migrationBuilder.CreateIndex(
                name: "ix_acquisitiemelding_nummer",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acquisitiemelding_oorzaak",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                column: "oorzaak",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acquisitiemelding_volgnummer",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eis_versie_code_geldig_vanaf",
                schema: "kwaliteit",
                table: "eis_versie",
                columns: new[] { "code", "geldig_vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_eisbeoordeling_aanbieder_eis_op",
                schema: "kwaliteit",
                table: "eisbeoordeling",
                columns: new[] { "aanbieder", "eis", "op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_erkenning_aanbieder_ingang",
                schema: "kwaliteit",
                table: "erkenning",
                columns: new[] { "aanbieder", "ingang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kpi_opgave_contractnummer_periode_perceel_kpi_versie",
                schema: "kwaliteit",
                table: "kpi_opgave",
                columns: new[] { "contractnummer", "periode", "perceel", "kpi", "versie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kpi_opgave_kpi_periode_tot",
                schema: "kwaliteit",
                table: "kpi_opgave",
                columns: new[] { "kpi", "periode_tot" });

            migrationBuilder.CreateIndex(
                name: "ix_kpi_opgave_periode_tot",
                schema: "kwaliteit",
                table: "kpi_opgave",
                column: "periode_tot");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteitsdossier_aanbieder",
                schema: "kwaliteit",
                table: "kwaliteitsdossier",
                column: "aanbieder",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_logboek_regel_onderwerp_sleutel",
                schema: "kwaliteit",
                table: "logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_medewerker_aanbieder_code",
                schema: "kwaliteit",
                table: "medewerker",
                columns: new[] { "aanbieder", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_bezorgd_op_volgende_poging",
                schema: "kwaliteit",
                table: "outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_overdrachtsgoedkeuring_aanbieder_van_aanbieder_goedgekeurd_",
                schema: "kwaliteit",
                table: "overdrachtsgoedkeuring",
                columns: new[] { "aanbieder", "van_aanbieder", "goedgekeurd_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stopbesluit_aanbieder_vanaf",
                schema: "kwaliteit",
                table: "stopbesluit",
                columns: new[] { "aanbieder", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stopbesluit_lopend",
                schema: "kwaliteit",
                table: "stopbesluit",
                column: "aanbieder",
                unique: true,
                filter: "tot IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_afgehandeld_op_rol_termijn",
                schema: "kwaliteit",
                table: "werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_sleutel",
                schema: "kwaliteit",
                table: "werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquisitiemelding",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "eis_versie",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "eisbeoordeling",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "erkenning",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "kpi_opgave",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "kwaliteitsdossier",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "logboek_regel",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "medewerker",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "norm",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "overdrachtsgoedkeuring",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "stopbesluit",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "werk_item",
                schema: "kwaliteit");
        }
    }
}
