using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracten_aanbieder",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kvk = table.Column<string>(type: "TEXT", nullable: true),
                    bow_nummer = table.Column<string>(type: "TEXT", nullable: true),
                    brin = table.Column<string>(type: "TEXT", nullable: true),
                    instellingsnummer = table.Column<string>(type: "TEXT", nullable: true),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_aanbieder", x => x.id);
                    table.UniqueConstraint("ak_aanbieders_code", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gemeente",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gemeente", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "contracten_inbox_message",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    luisteraar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "contracten_logboek_regel",
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
                    table.PrimaryKey("pk_contracten_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "contracten_norm",
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
                    table.PrimaryKey("pk_contracten_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "contracten_outbox_message",
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
                    table.PrimaryKey("pk_contracten_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracten_werk_item",
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
                    table.PrimaryKey("pk_contracten_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracten_belang",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    account_naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    gemeld_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    beeindigd_op = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_belang", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_belang_contracten_aanbieder_aanbieder",
                        column: x => x.aanbieder,
                        principalTable: "contracten_aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_contract",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    onderaannemers = table.Column<string>(type: "TEXT", nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false),
                    ingangsdatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis_einddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    einddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    besluit_uiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opzegtermijn_maanden = table.Column<int>(type: "INTEGER", nullable: false),
                    aanbestedingsduur_maanden = table.Column<int>(type: "INTEGER", nullable: false),
                    plafond_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    rapportagefrequentie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    geactiveerd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opgezegd_per = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opzegreden = table.Column<string>(type: "TEXT", nullable: true),
                    afspraakversie = table.Column<long>(type: "INTEGER", nullable: false),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_contract", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_contract_contracten_aanbieder_aanbieder",
                        column: x => x.aanbieder,
                        principalTable: "contracten_aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_aanvaard_open_punt",
                columns: table => new
                {
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    punt = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    aanvaard_datum = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_aanvaard_open_punt", x => new { x.contract_id, x.punt });
                    table.ForeignKey(
                        name: "fk_contracten_aanvaard_open_punt_contracten_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_contractafspraak",
                columns: table => new
                {
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    onderwerp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    antwoord = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_contractafspraak", x => new { x.contract_id, x.onderwerp });
                    table.ForeignKey(
                        name: "fk_contracten_contractafspraak_contracten_contract_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_perceel",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    capaciteit = table.Column<int>(type: "INTEGER", nullable: false),
                    max_wachttijd_dagen = table.Column<int>(type: "INTEGER", nullable: true),
                    inhaallessen_voor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    devicebedrag_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    max_groepsgrootte = table.Column<int>(type: "INTEGER", nullable: true),
                    met_alfabetisering = table.Column<bool>(type: "INTEGER", nullable: true),
                    device_voor_wi2013 = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_perceel", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_perceel_contracten_contract_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_verlengingsoptie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    maanden = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", maxLength: 2100, nullable: true),
                    nieuwe_einddatum = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_verlengingsoptie", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_verlengingsoptie_contracten_contract_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_prijsversie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    perceel_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    perceelnaam = table.Column<string>(type: "TEXT", maxLength: 61, nullable: false),
                    model = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tarief_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    uren_inbegrepen = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_prijsversie", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_prijsversie_contracten_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalTable: "contracten_perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_aanbieder_bijgewerkt_op",
                table: "contracten_aanbieder",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_aanbieder_bow_nummer",
                table: "contracten_aanbieder",
                column: "bow_nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_aanbieder_instellingsnummer",
                table: "contracten_aanbieder",
                column: "instellingsnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_aanbieder_kvk",
                table: "contracten_aanbieder",
                column: "kvk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_aanbieder_naam_id",
                table: "contracten_aanbieder",
                columns: new[] { "naam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_belang_aanbieder",
                table: "contracten_belang",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_belang_account_id_beeindigd_op",
                table: "contracten_belang",
                columns: new[] { "account_id", "beeindigd_op" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_belang_gemeld_op",
                table: "contracten_belang",
                column: "gemeld_op");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_aanbieder",
                table: "contracten_contract",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_besluit_uiterlijk",
                table: "contracten_contract",
                column: "besluit_uiterlijk");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_bijgewerkt_op",
                table: "contracten_contract",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_einddatum_id",
                table: "contracten_contract",
                columns: new[] { "einddatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_ingangsdatum_id",
                table: "contracten_contract",
                columns: new[] { "ingangsdatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_nummer",
                table: "contracten_contract",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contract_status_einddatum",
                table: "contracten_contract",
                columns: new[] { "status", "einddatum" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_logboek_regel_onderwerp_sleutel",
                table: "contracten_logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_outbox_message_bezorgd_op_volgende_poging",
                table: "contracten_outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_perceel_contract_id_code",
                table: "contracten_perceel",
                columns: new[] { "contract_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_perceel_route_contract_id",
                table: "contracten_perceel",
                columns: new[] { "route", "contract_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_prijsversie_perceel_id_vanaf",
                table: "contracten_prijsversie",
                columns: new[] { "perceel_id", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_verlengingsoptie_contract_id_volgorde",
                table: "contracten_verlengingsoptie",
                columns: new[] { "contract_id", "volgorde" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_werk_item_afgehandeld_op_rol_termijn",
                table: "contracten_werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_werk_item_sleutel",
                table: "contracten_werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_aanvaard_open_punt");

            migrationBuilder.DropTable(
                name: "contracten_belang");

            migrationBuilder.DropTable(
                name: "contracten_contractafspraak");

            migrationBuilder.DropTable(
                name: "contracten_gemeente");

            migrationBuilder.DropTable(
                name: "contracten_inbox_message");

            migrationBuilder.DropTable(
                name: "contracten_logboek_regel");

            migrationBuilder.DropTable(
                name: "contracten_norm");

            migrationBuilder.DropTable(
                name: "contracten_outbox_message");

            migrationBuilder.DropTable(
                name: "contracten_prijsversie");

            migrationBuilder.DropTable(
                name: "contracten_verlengingsoptie");

            migrationBuilder.DropTable(
                name: "contracten_werk_item");

            migrationBuilder.DropTable(
                name: "contracten_perceel");

            migrationBuilder.DropTable(
                name: "contracten_contract");

            migrationBuilder.DropTable(
                name: "contracten_aanbieder");
        }
    }
}
