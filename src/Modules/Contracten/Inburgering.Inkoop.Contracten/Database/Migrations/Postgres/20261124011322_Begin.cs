using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "contracten");

            migrationBuilder.CreateTable(
                name: "aanbieder",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kvk = table.Column<string>(type: "text", nullable: true),
                    bow_nummer = table.Column<string>(type: "text", nullable: true),
                    brin = table.Column<string>(type: "text", nullable: true),
                    instellingsnummer = table.Column<string>(type: "text", nullable: true),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanbieder", x => x.id);
                    table.UniqueConstraint("ak_aanbieders_code", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "gemeente",
                schema: "contracten",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemeente", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "contracten",
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
                name: "logboek_regel",
                schema: "contracten",
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
                schema: "contracten",
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
                schema: "contracten",
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
                name: "werk_item",
                schema: "contracten",
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
                name: "belang",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    account_naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    gemeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    beeindigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_belang", x => x.id);
                    table.ForeignKey(
                        name: "fk_belang_aanbieder_aanbieder",
                        column: x => x.aanbieder,
                        principalSchema: "contracten",
                        principalTable: "aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contract",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    onderaannemers = table.Column<string[]>(type: "text[]", nullable: false),
                    gemeenten = table.Column<string[]>(type: "text[]", nullable: false),
                    ingangsdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    basis_einddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    einddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    besluit_uiterlijk = table.Column<DateOnly>(type: "date", nullable: true),
                    opzegtermijn_maanden = table.Column<int>(type: "integer", nullable: false),
                    aanbestedingsduur_maanden = table.Column<int>(type: "integer", nullable: false),
                    plafond_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    rapportagefrequentie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    geactiveerd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    opgezegd_per = table.Column<DateOnly>(type: "date", nullable: true),
                    opzegreden = table.Column<string>(type: "text", nullable: true),
                    afspraakversie = table.Column<long>(type: "bigint", nullable: false),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_aanbieder_aanbieder",
                        column: x => x.aanbieder,
                        principalSchema: "contracten",
                        principalTable: "aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aanvaard_open_punt",
                schema: "contracten",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    punt = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    aanvaard_datum = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanvaard_open_punt", x => new { x.contract_id, x.punt });
                    table.ForeignKey(
                        name: "fk_aanvaard_open_punt_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contractafspraak",
                schema: "contracten",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    antwoord = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractafspraak", x => new { x.contract_id, x.onderwerp });
                    table.ForeignKey(
                        name: "fk_contractafspraak_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "perceel",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    capaciteit = table.Column<int>(type: "integer", nullable: false),
                    max_wachttijd_dagen = table.Column<int>(type: "integer", nullable: true),
                    inhaallessen_voor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    devicebedrag_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    max_groepsgrootte = table.Column<int>(type: "integer", nullable: true),
                    met_alfabetisering = table.Column<bool>(type: "boolean", nullable: true),
                    device_voor_wi2013 = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_perceel", x => x.id);
                    table.ForeignKey(
                        name: "fk_perceel_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verlengingsoptie",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    maanden = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    reden = table.Column<string>(type: "character varying(2100)", maxLength: 2100, nullable: true),
                    nieuwe_einddatum = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verlengingsoptie", x => x.id);
                    table.ForeignKey(
                        name: "fk_verlengingsoptie_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prijsversie",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    perceel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    perceelnaam = table.Column<string>(type: "character varying(61)", maxLength: 61, nullable: false),
                    model = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tarief_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    uren_inbegrepen = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prijsversie", x => x.id);
                    table.ForeignKey(
                        name: "fk_prijsversie_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalSchema: "contracten",
                        principalTable: "perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aanbieder_bijgewerkt_op",
                schema: "contracten",
                table: "aanbieder",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_aanbieder_bow_nummer",
                schema: "contracten",
                table: "aanbieder",
                column: "bow_nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanbieder_instellingsnummer",
                schema: "contracten",
                table: "aanbieder",
                column: "instellingsnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanbieder_kvk",
                schema: "contracten",
                table: "aanbieder",
                column: "kvk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanbieder_naam_id",
                schema: "contracten",
                table: "aanbieder",
                columns: new[] { "naam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_belang_aanbieder",
                schema: "contracten",
                table: "belang",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_belang_account_id_beeindigd_op",
                schema: "contracten",
                table: "belang",
                columns: new[] { "account_id", "beeindigd_op" });

            migrationBuilder.CreateIndex(
                name: "ix_belang_gemeld_op",
                schema: "contracten",
                table: "belang",
                column: "gemeld_op");

            migrationBuilder.CreateIndex(
                name: "ix_contract_aanbieder",
                schema: "contracten",
                table: "contract",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_contract_besluit_uiterlijk",
                schema: "contracten",
                table: "contract",
                column: "besluit_uiterlijk");

            migrationBuilder.CreateIndex(
                name: "ix_contract_bijgewerkt_op",
                schema: "contracten",
                table: "contract",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_contract_einddatum_id",
                schema: "contracten",
                table: "contract",
                columns: new[] { "einddatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_ingangsdatum_id",
                schema: "contracten",
                table: "contract",
                columns: new[] { "ingangsdatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_nummer",
                schema: "contracten",
                table: "contract",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_status_einddatum",
                schema: "contracten",
                table: "contract",
                columns: new[] { "status", "einddatum" });

            migrationBuilder.CreateIndex(
                name: "ix_logboek_regel_onderwerp_sleutel",
                schema: "contracten",
                table: "logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_bezorgd_op_volgende_poging",
                schema: "contracten",
                table: "outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_perceel_contract_id_code",
                schema: "contracten",
                table: "perceel",
                columns: new[] { "contract_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_perceel_route_contract_id",
                schema: "contracten",
                table: "perceel",
                columns: new[] { "route", "contract_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prijsversie_perceel_id_vanaf",
                schema: "contracten",
                table: "prijsversie",
                columns: new[] { "perceel_id", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verlengingsoptie_contract_id_volgorde",
                schema: "contracten",
                table: "verlengingsoptie",
                columns: new[] { "contract_id", "volgorde" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_afgehandeld_op_rol_termijn",
                schema: "contracten",
                table: "werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_sleutel",
                schema: "contracten",
                table: "werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aanvaard_open_punt",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "belang",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "contractafspraak",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "gemeente",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "logboek_regel",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "norm",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "prijsversie",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "verlengingsoptie",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "werk_item",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "perceel",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "contract",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "aanbieder",
                schema: "contracten");
        }
    }
}
