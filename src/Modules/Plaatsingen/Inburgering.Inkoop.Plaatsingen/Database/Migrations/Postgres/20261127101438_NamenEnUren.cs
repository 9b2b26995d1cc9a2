using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NamenEnUren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "correctiereden",
                schema: "plaatsingen",
                table: "uren_maand",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "versie",
                schema: "plaatsingen",
                table: "uren_maand",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "naamdeel",
                schema: "plaatsingen",
                columns: table => new
                {
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    woord = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    klank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_naam = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_naamdeel", x => new { x.inburgeraar_id, x.woord });
                    table.ForeignKey(
                        name: "fk_naamdeel_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_naamdeel_klank_inburgeraar_id",
                schema: "plaatsingen",
                table: "naamdeel",
                columns: new[] { "klank", "inburgeraar_id" });

            migrationBuilder.CreateIndex(
                name: "ix_naamdeel_woord_is_naam_inburgeraar_id",
                schema: "plaatsingen",
                table: "naamdeel",
                columns: new[] { "woord", "is_naam", "inburgeraar_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "naamdeel",
                schema: "plaatsingen");

            migrationBuilder.DropColumn(
                name: "correctiereden",
                schema: "plaatsingen",
                table: "uren_maand");

            migrationBuilder.DropColumn(
                name: "versie",
                schema: "plaatsingen",
                table: "uren_maand");
        }
    }
}
