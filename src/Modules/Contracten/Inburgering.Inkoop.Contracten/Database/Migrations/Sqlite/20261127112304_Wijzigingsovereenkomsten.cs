using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Wijzigingsovereenkomsten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "gemeenten",
                table: "contracten_perceel",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<double>(
                name: "index_aandeel_procent",
                table: "contracten_contract",
                type: "REAL",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "index_maximum_procent",
                table: "contracten_contract",
                type: "REAL",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "index_vindplaats",
                table: "contracten_contract",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "indexreeks",
                table: "contracten_contract",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "opdrachtwaarde_euro",
                table: "contracten_contract",
                type: "REAL",
                precision: 14,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "verlegd_na_optie",
                table: "contracten_contract",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "verlegde_einddatum",
                table: "contracten_contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contracten_indexbesluit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reeks = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    van_periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    van_waarde = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    naar_periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    naar_waarde = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    procent = table.Column<double>(type: "REAL", precision: 9, scale: 4, nullable: false),
                    berekening = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_indexbesluit", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_indexbesluit_contracten_contract_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_indexcijfer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reeks = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    waarde = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    vastgelegd_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_indexcijfer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracten_wijzigingsovereenkomst",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    getekend = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ingaat_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    grond = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    motivering = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    vindplaats = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    waarde_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_wijzigingsovereenkomst", x => x.id);
                    table.ForeignKey(
                        name: "fk_contracten_wijzigingsovereenkomst_contracten_contract_contract_id",
                        column: x => x.contract_id,
                        principalTable: "contracten_contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contracten_wijzigingsregel",
                columns: table => new
                {
                    wijziging_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgorde = table.Column<int>(type: "INTEGER", nullable: false),
                    wijziging = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    onderwerp = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    oud = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    nieuw = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracten_wijzigingsregel", x => new { x.wijziging_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_contracten_wijzigingsregel_contracten_wijzigingsovereenkomst_wijziging_id",
                        column: x => x.wijziging_id,
                        principalTable: "contracten_wijzigingsovereenkomst",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_indexbesluit_contract_id_vanaf",
                table: "contracten_indexbesluit",
                columns: new[] { "contract_id", "vanaf" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_indexcijfer_periode_id",
                table: "contracten_indexcijfer",
                columns: new[] { "periode", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contracten_indexcijfer_reeks_periode",
                table: "contracten_indexcijfer",
                columns: new[] { "reeks", "periode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracten_wijzigingsovereenkomst_contract_id_volgnummer",
                table: "contracten_wijzigingsovereenkomst",
                columns: new[] { "contract_id", "volgnummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contracten_indexbesluit");

            migrationBuilder.DropTable(
                name: "contracten_indexcijfer");

            migrationBuilder.DropTable(
                name: "contracten_wijzigingsregel");

            migrationBuilder.DropTable(
                name: "contracten_wijzigingsovereenkomst");

            migrationBuilder.DropColumn(
                name: "gemeenten",
                table: "contracten_perceel");

            migrationBuilder.DropColumn(
                name: "index_aandeel_procent",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "index_maximum_procent",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "index_vindplaats",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "indexreeks",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "opdrachtwaarde_euro",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "verlegd_na_optie",
                table: "contracten_contract");

            migrationBuilder.DropColumn(
                name: "verlegde_einddatum",
                table: "contracten_contract");
        }
    }
}
