using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_acquisitiemelding",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    voorval_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", nullable: false),
                    vertrouwelijk = table.Column<bool>(type: "INTEGER", nullable: false),
                    melder_id = table.Column<string>(type: "TEXT", nullable: false),
                    melder_naam = table.Column<string>(type: "TEXT", nullable: true),
                    oorzaak = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gehoord_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hoorverslag = table.Column<string>(type: "TEXT", nullable: true),
                    beoordeeld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    oordeel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    motivering = table.Column<string>(type: "TEXT", nullable: true),
                    afgehandeld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gevolg = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    gevolg_toelichting = table.Column<string>(type: "TEXT", nullable: true),
                    alsnog_getekend_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_acquisitiemelding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_eis_versie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    routes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    norm = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    eenheid = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    richting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    toets = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bewijs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_eis_versie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_eisbeoordeling",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    eis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uitkomst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_eisbeoordeling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_erkenning",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ingang = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    keurmerk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    keurmerk_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    keurmerk_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tst_erkend = table.Column<bool>(type: "INTEGER", nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    geregistreerd_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_erkenning", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_inbox_message",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    luisteraar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_kpi_opgave",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    periode_van = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    periode_tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kpi = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    waarde = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    ingediend_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ingediend_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kanaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ontvangen_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_kpi_opgave", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_kwaliteitsdossier",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    keurmerk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    keurmerk_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    keurmerk_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tst_erkend = table.Column<bool>(type: "INTEGER", nullable: false),
                    ingang = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_kwaliteitsdossier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_logboek_regel",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "INTEGER", nullable: false),
                    moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_naam = table.Column<string>(type: "TEXT", nullable: false),
                    kanaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "TEXT", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", nullable: false),
                    soort = table.Column<string>(type: "TEXT", nullable: false),
                    oud = table.Column<string>(type: "TEXT", nullable: true),
                    nieuw = table.Column<string>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", nullable: true),
                    vorige_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_medewerker",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    functie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    in_dienst_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uit_dienst_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vog_datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vog_profiel = table.Column<int>(type: "INTEGER", nullable: true),
                    vog_gezien_door = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    nt2registratie_tot = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_medewerker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_norm",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    waarde = table.Column<double>(type: "REAL", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bron = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_outbox_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    gebeurd_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bezorgd_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    volgende_poging = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fout = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_overdrachtsgoedkeuring",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    van_aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    goedgekeurd_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kenmerk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    vastgelegd_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ingetrokken_op = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_overdrachtsgoedkeuring", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_stopbesluit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ingesteld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reden_opheffing = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    opgeheven_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_stopbesluit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_werk_item",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", nullable: true),
                    aanbieder = table.Column<string>(type: "TEXT", nullable: true),
                    ernst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", nullable: false),
                    waar = table.Column<string>(type: "TEXT", nullable: false),
                    volgende_stap = table.Column<string>(type: "TEXT", nullable: false),
                    pad = table.Column<string>(type: "TEXT", nullable: false),
                    termijn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    afgehandeld_op = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_werk_item", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_acquisitiemelding_aanbieder_status",
                table: "kwaliteit_acquisitiemelding",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_acquisitiemelding_melder_id",
                table: "kwaliteit_acquisitiemelding",
                column: "melder_id");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_acquisitiemelding_nummer",
                table: "kwaliteit_acquisitiemelding",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_acquisitiemelding_oorzaak",
                table: "kwaliteit_acquisitiemelding",
                column: "oorzaak",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_acquisitiemelding_volgnummer",
                table: "kwaliteit_acquisitiemelding",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_eis_versie_code_geldig_vanaf",
                table: "kwaliteit_eis_versie",
                columns: new[] { "code", "geldig_vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_eisbeoordeling_aanbieder_eis_op",
                table: "kwaliteit_eisbeoordeling",
                columns: new[] { "aanbieder", "eis", "op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_erkenning_aanbieder_ingang",
                table: "kwaliteit_erkenning",
                columns: new[] { "aanbieder", "ingang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_kpi_opgave_contractnummer_periode_perceel_kpi_versie",
                table: "kwaliteit_kpi_opgave",
                columns: new[] { "contractnummer", "periode", "perceel", "kpi", "versie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_kpi_opgave_kpi_periode_tot",
                table: "kwaliteit_kpi_opgave",
                columns: new[] { "kpi", "periode_tot" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_kpi_opgave_periode_tot",
                table: "kwaliteit_kpi_opgave",
                column: "periode_tot");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_kwaliteitsdossier_aanbieder",
                table: "kwaliteit_kwaliteitsdossier",
                column: "aanbieder",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_logboek_regel_onderwerp_sleutel",
                table: "kwaliteit_logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_medewerker_aanbieder_code",
                table: "kwaliteit_medewerker",
                columns: new[] { "aanbieder", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_outbox_message_bezorgd_op_volgende_poging",
                table: "kwaliteit_outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_overdrachtsgoedkeuring_aanbieder_van_aanbieder_goedgekeurd_op",
                table: "kwaliteit_overdrachtsgoedkeuring",
                columns: new[] { "aanbieder", "van_aanbieder", "goedgekeurd_op" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_stopbesluit_aanbieder_vanaf",
                table: "kwaliteit_stopbesluit",
                columns: new[] { "aanbieder", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stopbesluit_lopend",
                table: "kwaliteit_stopbesluit",
                column: "aanbieder",
                unique: true,
                filter: "tot IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_werk_item_afgehandeld_op_rol_termijn",
                table: "kwaliteit_werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_werk_item_sleutel",
                table: "kwaliteit_werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_acquisitiemelding");

            migrationBuilder.DropTable(
                name: "kwaliteit_eis_versie");

            migrationBuilder.DropTable(
                name: "kwaliteit_eisbeoordeling");

            migrationBuilder.DropTable(
                name: "kwaliteit_erkenning");

            migrationBuilder.DropTable(
                name: "kwaliteit_inbox_message");

            migrationBuilder.DropTable(
                name: "kwaliteit_kpi_opgave");

            migrationBuilder.DropTable(
                name: "kwaliteit_kwaliteitsdossier");

            migrationBuilder.DropTable(
                name: "kwaliteit_logboek_regel");

            migrationBuilder.DropTable(
                name: "kwaliteit_medewerker");

            migrationBuilder.DropTable(
                name: "kwaliteit_norm");

            migrationBuilder.DropTable(
                name: "kwaliteit_outbox_message");

            migrationBuilder.DropTable(
                name: "kwaliteit_overdrachtsgoedkeuring");

            migrationBuilder.DropTable(
                name: "kwaliteit_stopbesluit");

            migrationBuilder.DropTable(
                name: "kwaliteit_werk_item");
        }
    }
}
