using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_inbox_message",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    luisteraar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_inburgeraar",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    achternaam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    voornaam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    geboortedatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    alfabetisering = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    brp_datum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_inburgeraar", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_inzage",
                columns: table => new
                {
                    kijk_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    moment = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    actor_naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kanaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    doel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_inzage", x => new { x.kijk_id, x.dossiernummer });
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_logboek_regel",
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
                    table.PrimaryKey("pk_plaatsingen_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_norm",
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
                    table.PrimaryKey("pk_plaatsingen_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_nummerreeks",
                columns: table => new
                {
                    naam = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    laatste = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_nummerreeks", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_outbox_message",
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
                    table.PrimaryKey("pk_plaatsingen_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_perceel",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contract_status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ingangsdatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    einddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    capaciteit = table.Column<int>(type: "INTEGER", nullable: false),
                    plafond_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    afspraak = table.Column<string>(type: "TEXT", nullable: false),
                    bronversie = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_perceel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_werk_item",
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
                    table.PrimaryKey("pk_plaatsingen_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_examen",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    onderdeel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    niveau = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    examendatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uitslag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_examen", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_examen_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_module_afronding",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    afgerond_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uren = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_module_afronding", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_module_afronding_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_pip",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dagtekening = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    leerroute = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    niveau = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uren_b1 = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_pip", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_pip_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_plaatsing",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    financiering = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aangemeld_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    startdatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    einddatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    eindreden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    weigerreden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    verplicht_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    motivering = table.Column<string>(type: "TEXT", nullable: true),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_plaatsing", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_plaatsing_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsingen_plaatsing_plaatsingen_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalTable: "plaatsingen_perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_uren_maand",
                columns: table => new
                {
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    maand = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    aangeboden = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    gevolgd = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    geoorloofd_verzuim = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    ongeoorloofd_verzuim = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    waarvan_online = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_uren_maand", x => new { x.plaatsing_id, x.maand });
                    table.ForeignKey(
                        name: "fk_plaatsingen_uren_maand_plaatsingen_plaatsing_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "plaatsingen_nummerreeks",
                columns: new[] { "naam", "laatste" },
                values: new object[] { "PL", 0L });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_examen_inburgeraar_id_onderdeel_examendatum",
                table: "plaatsingen_examen",
                columns: new[] { "inburgeraar_id", "onderdeel", "examendatum" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_achternaam_id",
                table: "plaatsingen_inburgeraar",
                columns: new[] { "achternaam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_dossiernummer",
                table: "plaatsingen_inburgeraar",
                column: "dossiernummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_achternaam_id",
                table: "plaatsingen_inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inzage_actor_id_moment",
                table: "plaatsingen_inzage",
                columns: new[] { "actor_id", "moment" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inzage_dossiernummer_moment",
                table: "plaatsingen_inzage",
                columns: new[] { "dossiernummer", "moment" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inzage_moment",
                table: "plaatsingen_inzage",
                column: "moment");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_logboek_regel_onderwerp_sleutel",
                table: "plaatsingen_logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_module_afronding_inburgeraar_id_module",
                table: "plaatsingen_module_afronding",
                columns: new[] { "inburgeraar_id", "module" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_outbox_message_bezorgd_op_volgende_poging",
                table: "plaatsingen_outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_perceel_contractnummer_code",
                table: "plaatsingen_perceel",
                columns: new[] { "contractnummer", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_pip_inburgeraar_id_dagtekening",
                table: "plaatsingen_pip",
                columns: new[] { "inburgeraar_id", "dagtekening" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aanbieder", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aanbieder", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_status_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aanbieder", "status", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_contractnummer_status",
                table: "plaatsingen_plaatsing",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_dossiernummer_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "dossiernummer", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_status_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_inburgeraar_id_startdatum",
                table: "plaatsingen_plaatsing",
                columns: new[] { "inburgeraar_id", "startdatum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_nummer",
                table: "plaatsingen_plaatsing",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_perceel_id_status_einddatum",
                table: "plaatsingen_plaatsing",
                columns: new[] { "perceel_id", "status", "einddatum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_status_aangemeld_op",
                table: "plaatsingen_plaatsing",
                columns: new[] { "status", "aangemeld_op" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_wet_route_startdatum",
                table: "plaatsingen_plaatsing",
                columns: new[] { "wet", "route", "startdatum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_werk_item_afgehandeld_op_rol_termijn",
                table: "plaatsingen_werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_werk_item_sleutel",
                table: "plaatsingen_werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_examen");

            migrationBuilder.DropTable(
                name: "plaatsingen_inbox_message");

            migrationBuilder.DropTable(
                name: "plaatsingen_inzage");

            migrationBuilder.DropTable(
                name: "plaatsingen_logboek_regel");

            migrationBuilder.DropTable(
                name: "plaatsingen_module_afronding");

            migrationBuilder.DropTable(
                name: "plaatsingen_norm");

            migrationBuilder.DropTable(
                name: "plaatsingen_nummerreeks");

            migrationBuilder.DropTable(
                name: "plaatsingen_outbox_message");

            migrationBuilder.DropTable(
                name: "plaatsingen_pip");

            migrationBuilder.DropTable(
                name: "plaatsingen_uren_maand");

            migrationBuilder.DropTable(
                name: "plaatsingen_werk_item");

            migrationBuilder.DropTable(
                name: "plaatsingen_plaatsing");

            migrationBuilder.DropTable(
                name: "plaatsingen_inburgeraar");

            migrationBuilder.DropTable(
                name: "plaatsingen_perceel");
        }
    }
}
