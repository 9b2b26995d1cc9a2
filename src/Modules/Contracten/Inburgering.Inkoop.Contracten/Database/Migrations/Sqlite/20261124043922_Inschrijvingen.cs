using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inschrijvingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "consensus_gestart_op",
                table: "contracten_inkoopperceel",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contracten_inschrijving",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    onderaannemers = table.Column<string>(type: "TEXT", nullable: false),
                    ontvangstdatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    prijs_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    capaciteit = table.Column<int>(type: "INTEGER", nullable: false),
                    lot = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_inschrijving", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_inschrijving_contracten_aanbieder_aanbieder",
                        column: x => x.aanbieder,
                        principalTable: "contracten_aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contracten_inschrijving_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_scoreblad",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    traject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trajectnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    account_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    definitief_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    wijzigingen = table.Column<long>(type: "INTEGER", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_scoreblad", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_scoreblad_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalTable: "contracten_inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_consensusscore",
                columns: table => new
                {
                    inschrijving_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    criterium = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    punten = table.Column<int>(type: "INTEGER", nullable: false),
                    motivering = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_consensusscore", x => new { x.inschrijving_id, x.criterium });
                    table.ForeignKey(
                        name: "fk_contracten_consensusscore_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalTable: "contracten_inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_eisuitkomst",
                columns: table => new
                {
                    inschrijving_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    eis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    voldoet = table.Column<bool>(type: "INTEGER", nullable: false),
                    toelichting = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_eisuitkomst", x => new { x.inschrijving_id, x.eis });
                    table.ForeignKey(
                        name: "fk_contracten_eisuitkomst_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalTable: "contracten_inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_toezegging",
                columns: table => new
                {
                    inschrijving_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    sleutel = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    datum = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_toezegging", x => new { x.inschrijving_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_contracten_toezegging_contracten_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalTable: "contracten_inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contracten_bladscore",
                columns: table => new
                {
                    scoreblad_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    criterium = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    punten = table.Column<int>(type: "INTEGER", nullable: false),
                    motivering = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_bladscore", x => new { x.scoreblad_id, x.aanbieder, x.criterium });
                    table.ForeignKey(
                        name: "fk_contracten_bladscore_scorebladen_scoreblad_id",
                        column: x => x.scoreblad_id,
                        principalTable: "contracten_scoreblad",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inschrijving_aanbieder",
                table: "contracten_inschrijving",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_contracten_inschrijving_traject_id_perceel_aanbieder",
                table: "contracten_inschrijving",
                columns: new[] { "traject_id", "perceel", "aanbieder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_scoreblad_traject_id_perceel_account_id",
                table: "contracten_scoreblad",
                columns: new[] { "traject_id", "perceel", "account_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_bladscore");

            migrationBuilder.DropTable(
                name: "contracten_consensusscore");

            migrationBuilder.DropTable(
                name: "contracten_eisuitkomst");

            migrationBuilder.DropTable(
                name: "contracten_toezegging");

            migrationBuilder.DropTable(
                name: "contracten_scoreblad");

            migrationBuilder.DropTable(
                name: "contracten_inschrijving");

            migrationBuilder.DropColumn(
                name: "consensus_gestart_op",
                table: "contracten_inkoopperceel");
        }
    }
}
