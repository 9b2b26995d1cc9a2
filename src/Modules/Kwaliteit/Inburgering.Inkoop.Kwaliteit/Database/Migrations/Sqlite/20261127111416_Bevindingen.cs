using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bevindingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_bevinding",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    herkomst = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", nullable: false),
                    gevonden_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gevonden_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    termijn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    oorzaak = table.Column<string>(type: "TEXT", nullable: true),
                    actie = table.Column<string>(type: "TEXT", nullable: true),
                    eigenaar = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    plan_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_oordeel = table.Column<string>(type: "TEXT", nullable: true),
                    bewijs = table.Column<string>(type: "TEXT", nullable: true),
                    uitgevoerd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    slotsom = table.Column<string>(type: "TEXT", nullable: true),
                    doeltreffend = table.Column<bool>(type: "INTEGER", nullable: true),
                    afgesloten_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    trap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_bevinding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_escalatiestap",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bevinding_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    trap = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    termijn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    brief = table.Column<string>(type: "TEXT", nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    besloten_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_escalatiestap", x => x.id);
                    table.ForeignKey(
                        name: "fk_kwaliteit_escalatiestap_kwaliteit_bevinding_bevinding_id",
                        column: x => x.bevinding_id,
                        principalTable: "kwaliteit_bevinding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bevinding_aanbieder_status",
                table: "kwaliteit_bevinding",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bevinding_contractnummer_status",
                table: "kwaliteit_bevinding",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bevinding_nummer",
                table: "kwaliteit_bevinding",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bevinding_status_termijn",
                table: "kwaliteit_bevinding",
                columns: new[] { "status", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bevinding_volgnummer",
                table: "kwaliteit_bevinding",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_escalatiestap_bevinding_id_trap",
                table: "kwaliteit_escalatiestap",
                columns: new[] { "bevinding_id", "trap" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_escalatiestap");

            migrationBuilder.DropTable(
                name: "kwaliteit_bevinding");
        }
    }
}
