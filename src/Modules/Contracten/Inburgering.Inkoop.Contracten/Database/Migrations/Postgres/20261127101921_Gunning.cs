using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Gunning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contracttoezegging",
                schema: "contracten",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    nagekomen_op = table.Column<DateOnly>(type: "date", nullable: true),
                    bewijs = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracttoezegging", x => new { x.contract_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_contracttoezegging_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gunningsbesluit",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    genomen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verzenddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    standstill_dagen = table.Column<int>(type: "integer", nullable: false),
                    standstill_tot_en_met = table.Column<DateOnly>(type: "date", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ingetrokken_op = table.Column<DateOnly>(type: "date", nullable: true),
                    intrekreden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    definitief_op = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gunningsbesluit", x => x.id);
                    table.ForeignKey(
                        name: "fk_gunningsbesluit_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "besluittekst",
                schema: "contracten",
                columns: table => new
                {
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_besluittekst", x => x.besluit_id);
                    table.ForeignKey(
                        name: "fk_besluittekst_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalSchema: "contracten",
                        principalTable: "gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gunningsbezwaar",
                schema: "contracten",
                columns: table => new
                {
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    ontvangen_op = table.Column<DateOnly>(type: "date", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    afgehandeld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afhandelreden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gunningsbezwaar", x => new { x.besluit_id, x.volgnummer });
                    table.ForeignKey(
                        name: "fk_gunningsbezwaar_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalSchema: "contracten",
                        principalTable: "gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gunningscontract",
                schema: "contracten",
                columns: table => new
                {
                    besluit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gunningscontract", x => new { x.besluit_id, x.contract });
                    table.ForeignKey(
                        name: "fk_gunningscontract_gunningsbesluit_besluit_id",
                        column: x => x.besluit_id,
                        principalSchema: "contracten",
                        principalTable: "gunningsbesluit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracttoezegging_nagekomen_op_datum",
                schema: "contracten",
                table: "contracttoezegging",
                columns: new[] { "nagekomen_op", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_gunningsbesluit_traject_id_volgnummer",
                schema: "contracten",
                table: "gunningsbesluit",
                columns: new[] { "traject_id", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_gunningsbesluit_trajectnummer",
                schema: "contracten",
                table: "gunningsbesluit",
                column: "trajectnummer");

            migrationBuilder.CreateIndex(
                name: "ix_gunningscontract_contract",
                schema: "contracten",
                table: "gunningscontract",
                column: "contract",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "besluittekst",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "contracttoezegging",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "gunningsbezwaar",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "gunningscontract",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "gunningsbesluit",
                schema: "contracten");
        }
    }
}
