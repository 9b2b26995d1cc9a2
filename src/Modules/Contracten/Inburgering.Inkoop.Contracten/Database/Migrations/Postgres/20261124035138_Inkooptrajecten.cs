using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Inkooptrajecten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inkooptraject",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stap_sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    tender_ned = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    cpv_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    gemeenten = table.Column<string[]>(type: "text[]", nullable: false),
                    publicatiedatum = table.Column<DateOnly>(type: "date", nullable: true),
                    sluitingsdatum = table.Column<DateOnly>(type: "date", nullable: true),
                    contract_ingang = table.Column<DateOnly>(type: "date", nullable: true),
                    contract_einde = table.Column<DateOnly>(type: "date", nullable: true),
                    verlengingen_maanden = table.Column<int[]>(type: "integer[]", nullable: false),
                    opzegtermijn_maanden = table.Column<int>(type: "integer", nullable: false),
                    rapportagefrequentie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    formule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    prijsgewicht = table.Column<int>(type: "integer", nullable: false),
                    gelijkregel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    intrekreden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    wijzigingen = table.Column<long>(type: "bigint", nullable: false),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inkooptraject", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gunningscriterium",
                schema: "contracten",
                columns: table => new
                {
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    gewicht = table.Column<int>(type: "integer", nullable: false),
                    schaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gunningscriterium", x => new { x.traject_id, x.code });
                    table.ForeignKey(
                        name: "fk_gunningscriterium_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inkoopeis",
                schema: "contracten",
                columns: table => new
                {
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    routes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inkoopeis", x => new { x.traject_id, x.code });
                    table.ForeignKey(
                        name: "fk_inkoopeis_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inkoopperceel",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeenten = table.Column<string[]>(type: "text[]", nullable: false),
                    met_alfabetisering = table.Column<bool>(type: "boolean", nullable: true),
                    lesvorm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    capaciteit = table.Column<int>(type: "integer", nullable: false),
                    aantal_aanbieders = table.Column<int>(type: "integer", nullable: false),
                    prijsmodel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uren_inbegrepen = table.Column<int>(type: "integer", nullable: true),
                    maximumprijs_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    raming_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    plafond_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    band_onder_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    band_boven_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    aftrek_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    max_groepsgrootte = table.Column<int>(type: "integer", nullable: true),
                    max_wachttijd_dagen = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inkoopperceel", x => x.id);
                    table.ForeignKey(
                        name: "fk_inkoopperceel_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "teamlid",
                schema: "contracten",
                columns: table => new
                {
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teamlid", x => new { x.traject_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_teamlid_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inkoopperceel_route_traject_id",
                schema: "contracten",
                table: "inkoopperceel",
                columns: new[] { "route", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inkoopperceel_traject_id_code",
                schema: "contracten",
                table: "inkoopperceel",
                columns: new[] { "traject_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inkooptraject_bijgewerkt_op",
                schema: "contracten",
                table: "inkooptraject",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_inkooptraject_nummer",
                schema: "contracten",
                table: "inkooptraject",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inkooptraject_sluitingsdatum_id",
                schema: "contracten",
                table: "inkooptraject",
                columns: new[] { "sluitingsdatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inkooptraject_stap_nummer",
                schema: "contracten",
                table: "inkooptraject",
                columns: new[] { "stap", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_teamlid_account_id",
                schema: "contracten",
                table: "teamlid",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gunningscriterium",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "inkoopeis",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "inkoopperceel",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "teamlid",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "inkooptraject",
                schema: "contracten");
        }
    }
}
