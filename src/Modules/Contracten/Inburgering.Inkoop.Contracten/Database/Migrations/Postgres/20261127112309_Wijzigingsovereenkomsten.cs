using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Wijzigingsovereenkomsten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "gemeenten",
                schema: "contracten",
                table: "perceel",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<decimal>(
                name: "index_aandeel_procent",
                schema: "contracten",
                table: "contract",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "index_maximum_procent",
                schema: "contracten",
                table: "contract",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "index_vindplaats",
                schema: "contracten",
                table: "contract",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "indexreeks",
                schema: "contracten",
                table: "contract",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "opdrachtwaarde_euro",
                schema: "contracten",
                table: "contract",
                type: "numeric(14,2)",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "verlegd_na_optie",
                schema: "contracten",
                table: "contract",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "verlegde_einddatum",
                schema: "contracten",
                table: "contract",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "indexbesluit",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reeks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    van_periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    van_waarde = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    naar_periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    naar_waarde = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    procent = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    berekening = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    reden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indexbesluit", x => x.id);
                    table.ForeignKey(
                        name: "fk_indexbesluit_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indexcijfer",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reeks = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    bron = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vastgelegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indexcijfer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wijzigingsovereenkomst",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    getekend = table.Column<DateOnly>(type: "date", nullable: false),
                    ingaat_op = table.Column<DateOnly>(type: "date", nullable: false),
                    grond = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    motivering = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    vindplaats = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    waarde_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wijzigingsovereenkomst", x => x.id);
                    table.ForeignKey(
                        name: "fk_wijzigingsovereenkomst_contracten_contract_id",
                        column: x => x.contract_id,
                        principalSchema: "contracten",
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wijzigingsregel",
                schema: "contracten",
                columns: table => new
                {
                    wijziging_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    wijziging = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    onderwerp = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    oud = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nieuw = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wijzigingsregel", x => new { x.wijziging_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_wijzigingsregel_wijzigingsovereenkomst_wijziging_id",
                        column: x => x.wijziging_id,
                        principalSchema: "contracten",
                        principalTable: "wijzigingsovereenkomst",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indexbesluit_contract_id_vanaf",
                schema: "contracten",
                table: "indexbesluit",
                columns: new[] { "contract_id", "vanaf" });

            migrationBuilder.CreateIndex(
                name: "ix_indexcijfer_periode_id",
                schema: "contracten",
                table: "indexcijfer",
                columns: new[] { "periode", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_indexcijfer_reeks_periode",
                schema: "contracten",
                table: "indexcijfer",
                columns: new[] { "reeks", "periode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wijzigingsovereenkomst_contract_id_volgnummer",
                schema: "contracten",
                table: "wijzigingsovereenkomst",
                columns: new[] { "contract_id", "volgnummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indexbesluit",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "indexcijfer",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "wijzigingsregel",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "wijzigingsovereenkomst",
                schema: "contracten");

            migrationBuilder.DropColumn(
                name: "gemeenten",
                schema: "contracten",
                table: "perceel");

            migrationBuilder.DropColumn(
                name: "index_aandeel_procent",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "index_maximum_procent",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "index_vindplaats",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "indexreeks",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "opdrachtwaarde_euro",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "verlegd_na_optie",
                schema: "contracten",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "verlegde_einddatum",
                schema: "contracten",
                table: "contract");
        }
    }
}
