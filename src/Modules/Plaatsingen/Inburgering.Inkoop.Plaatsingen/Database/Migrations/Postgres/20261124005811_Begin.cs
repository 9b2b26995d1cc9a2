using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "plaatsingen");

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "plaatsingen",
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
                name: "inburgeraar",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    achternaam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    voornaam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: false),
                    wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    alfabetisering = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    brp_datum = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inburgeraar", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inzage",
                schema: "plaatsingen",
                columns: table => new
                {
                    kijk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    doel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inzage", x => new { x.kijk_id, x.dossiernummer });
                });

            migrationBuilder.CreateTable(
                name: "logboek_regel",
                schema: "plaatsingen",
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
                name: "norm",
                schema: "plaatsingen",
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
                name: "nummerreeks",
                schema: "plaatsingen",
                columns: table => new
                {
                    naam = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    laatste = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nummerreeks", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "plaatsingen",
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
                name: "perceel",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contract_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ingangsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    einddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    capaciteit = table.Column<int>(type: "integer", nullable: false),
                    plafond_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    afspraak = table.Column<string>(type: "text", nullable: false),
                    bronversie = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_perceel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "werk_item",
                schema: "plaatsingen",
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

            migrationBuilder.CreateTable(
                name: "examen",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    onderdeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    niveau = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    examendatum = table.Column<DateOnly>(type: "date", nullable: false),
                    uitslag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_examen", x => x.id);
                    table.ForeignKey(
                        name: "fk_examen_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "module_afronding",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    module = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    afgerond_op = table.Column<DateOnly>(type: "date", nullable: false),
                    uren = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_module_afronding", x => x.id);
                    table.ForeignKey(
                        name: "fk_module_afronding_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pip",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dagtekening = table.Column<DateOnly>(type: "date", nullable: false),
                    leerroute = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    niveau = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uren_b1 = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pip", x => x.id);
                    table.ForeignKey(
                        name: "fk_pip_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsing",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    financiering = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aangemeld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    startdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    einddatum = table.Column<DateOnly>(type: "date", nullable: true),
                    eindreden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    weigerreden = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    verplicht_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    motivering = table.Column<string>(type: "text", nullable: true),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsing", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsing_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsing_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalSchema: "plaatsingen",
                        principalTable: "perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uren_maand",
                schema: "plaatsingen",
                columns: table => new
                {
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    maand = table.Column<DateOnly>(type: "date", nullable: false),
                    aangeboden = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    gevolgd = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    geoorloofd_verzuim = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    ongeoorloofd_verzuim = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    waarvan_online = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uren_maand", x => new { x.plaatsing_id, x.maand });
                    table.ForeignKey(
                        name: "fk_uren_maand_plaatsing_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "plaatsingen",
                table: "nummerreeks",
                columns: new[] { "naam", "laatste" },
                values: new object[] { "PL", 0L });

            migrationBuilder.CreateIndex(
                name: "ix_examen_inburgeraar_id_onderdeel_examendatum",
                schema: "plaatsingen",
                table: "examen",
                columns: new[] { "inburgeraar_id", "onderdeel", "examendatum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar",
                columns: new[] { "achternaam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_dossiernummer",
                schema: "plaatsingen",
                table: "inburgeraar",
                column: "dossiernummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_gemeente_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inzage_actor_id_moment",
                schema: "plaatsingen",
                table: "inzage",
                columns: new[] { "actor_id", "moment" });

            migrationBuilder.CreateIndex(
                name: "ix_inzage_dossiernummer_moment",
                schema: "plaatsingen",
                table: "inzage",
                columns: new[] { "dossiernummer", "moment" });

            migrationBuilder.CreateIndex(
                name: "ix_inzage_moment",
                schema: "plaatsingen",
                table: "inzage",
                column: "moment");

            migrationBuilder.CreateIndex(
                name: "ix_logboek_regel_onderwerp_sleutel",
                schema: "plaatsingen",
                table: "logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_module_afronding_inburgeraar_id_module",
                schema: "plaatsingen",
                table: "module_afronding",
                columns: new[] { "inburgeraar_id", "module" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_bezorgd_op_volgende_poging",
                schema: "plaatsingen",
                table: "outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_perceel_contractnummer_code",
                schema: "plaatsingen",
                table: "perceel",
                columns: new[] { "contractnummer", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pip_inburgeraar_id_dagtekening",
                schema: "plaatsingen",
                table: "pip",
                columns: new[] { "inburgeraar_id", "dagtekening" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_status_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "status", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_contractnummer_status",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_dossiernummer_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "dossiernummer", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_gemeente_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "gemeente", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_gemeente_status_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "gemeente", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_inburgeraar_id_startdatum",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "inburgeraar_id", "startdatum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_perceel_id_status_einddatum",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "perceel_id", "status", "einddatum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_status_aangemeld_op",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "status", "aangemeld_op" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_wet_route_startdatum",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "wet", "route", "startdatum" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_afgehandeld_op_rol_termijn",
                schema: "plaatsingen",
                table: "werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_sleutel",
                schema: "plaatsingen",
                table: "werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "examen",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "inzage",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "logboek_regel",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "module_afronding",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "norm",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "nummerreeks",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "pip",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "uren_maand",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "werk_item",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "plaatsing",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "inburgeraar",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "perceel",
                schema: "plaatsingen");
        }
    }
}
