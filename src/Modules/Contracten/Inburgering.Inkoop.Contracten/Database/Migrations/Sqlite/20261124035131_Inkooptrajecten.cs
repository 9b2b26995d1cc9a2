using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inkooptrajecten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracten_inkooptraject",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stap_sinds = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tender_ned = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    cpv_codes = table.Column<string>(type: "TEXT", nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false),
                    publicatiedatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sluitingsdatum = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    contract_ingang = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    contract_einde = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    verlengingen_maanden = table.Column<string>(type: "TEXT", nullable: false),
                    opzegtermijn_maanden = table.Column<int>(type: "INTEGER", nullable: false),
                    rapportagefrequentie = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    formule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    prijsgewicht = table.Column<int>(type: "INTEGER", nullable: false),
                    gelijkregel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    intrekreden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    wijzigingen = table.Column<long>(type: "INTEGER", nullable: false),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_inkooptraject", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gunningscriterium",
                columns: table => new
                {
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    gewicht = table.Column<int>(type: "INTEGER", nullable: false),
                    schaal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gunningscriterium", x => new { x.traject_id, x.code });
                    table.ForeignKey(
                        name: "fk_contracten_gunningscriterium_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_inkoopeis",
                columns: table => new
                {
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    routes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_inkoopeis", x => new { x.traject_id, x.code });
                    table.ForeignKey(
                        name: "fk_contracten_inkoopeis_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_inkoopperceel",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeenten = table.Column<string>(type: "TEXT", nullable: false),
                    met_alfabetisering = table.Column<bool>(type: "INTEGER", nullable: true),
                    lesvorm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    capaciteit = table.Column<int>(type: "INTEGER", nullable: false),
                    aantal_aanbieders = table.Column<int>(type: "INTEGER", nullable: false),
                    prijsmodel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uren_inbegrepen = table.Column<int>(type: "INTEGER", nullable: true),
                    maximumprijs_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    raming_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    plafond_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    band_onder_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    band_boven_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    aftrek_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    max_groepsgrootte = table.Column<int>(type: "INTEGER", nullable: true),
                    max_wachttijd_dagen = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_inkoopperceel", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_inkoopperceel_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_teamlid",
                columns: table => new
                {
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_teamlid", x => new { x.traject_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_contracten_teamlid_contracten_inkooptraject_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkoopperceel_route_traject_id",
                table: "contracten_inkoopperceel",
                columns: new[] { "route", "traject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkoopperceel_traject_id_code",
                table: "contracten_inkoopperceel",
                columns: new[] { "traject_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkooptraject_bijgewerkt_op",
                table: "contracten_inkooptraject",
                column: "bijgewerkt_op");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkooptraject_nummer",
                table: "contracten_inkooptraject",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkooptraject_sluitingsdatum_id",
                table: "contracten_inkooptraject",
                columns: new[] { "sluitingsdatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inkooptraject_stap_nummer",
                table: "contracten_inkooptraject",
                columns: new[] { "stap", "nummer" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_teamlid_account_id",
                table: "contracten_teamlid",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_gunningscriterium");

            migrationBuilder.DropTable(
                name: "contracten_inkoopeis");

            migrationBuilder.DropTable(
                name: "contracten_inkoopperceel");

            migrationBuilder.DropTable(
                name: "contracten_teamlid");

            migrationBuilder.DropTable(
                name: "contracten_inkooptraject");
        }
    }
}
