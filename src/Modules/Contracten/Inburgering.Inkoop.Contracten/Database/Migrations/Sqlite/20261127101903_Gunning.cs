using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Gunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracten_contracttoezegging",
                columns: table => new
                {
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    nagekomen_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bewijs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_contracttoezegging", x => new { x.contract_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_contracten_contracttoezegging_contracten_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gunningsbesluit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    genomen_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verzenddatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    standstill_dagen = table.Column<int>(type: "INTEGER", nullable: false),
                    standstill_tot_en_met = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ingetrokken_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    intrekreden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    definitief_op = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gunningsbesluit", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_gunningsbesluit_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_besluittekst",
                columns: table => new
                {
                    besluit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tekst = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_besluittekst", x => x.besluit_id);
                    table.ForeignKey(
                        name: "fk_contracten_besluittekst_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalTable: "contracten_gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gunningsbezwaar",
                columns: table => new
                {
                    besluit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ontvangen_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    uitkomst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    afgehandeld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    afhandelreden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gunningsbezwaar", x => new { x.besluit_id, x.volgnummer });
                    table.ForeignKey(
                        name: "fk_contracten_gunningsbezwaar_contracten_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalTable: "contracten_gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_gunningscontract",
                columns: table => new
                {
                    besluit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_gunningscontract", x => new { x.besluit_id, x.contract });
                    table.ForeignKey(
                        name: "fk_contracten_gunningscontract_contracten_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalTable: "contracten_gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_contracttoezegging_nagekomen_op_datum",
                table: "contracten_contracttoezegging",
                columns: new[] { "nagekomen_op", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_gunningsbesluit_traject_id_volgnummer",
                table: "contracten_gunningsbesluit",
                columns: new[] { "traject_id", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_gunningsbesluit_trajectnummer",
                table: "contracten_gunningsbesluit",
                column: "trajectnummer");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_gunningscontract_contract",
                table: "contracten_gunningscontract",
                column: "contract",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_besluittekst");

            migrationBuilder.DropTable(
                name: "contracten_contracttoezegging");

            migrationBuilder.DropTable(
                name: "contracten_gunningsbezwaar");

            migrationBuilder.DropTable(
                name: "contracten_gunningscontract");

            migrationBuilder.DropTable(
                name: "contracten_gunningsbesluit");
        }
    }
}
