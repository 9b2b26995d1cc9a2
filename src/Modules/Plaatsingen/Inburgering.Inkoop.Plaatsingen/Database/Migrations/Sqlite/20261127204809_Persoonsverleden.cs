using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Persoonsverleden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_persoonsverleden",
                columns: table => new
                {
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    alfabetisering = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_persoonsverleden", x => new { x.inburgeraar_id, x.tot });
                    table.ForeignKey(
                        name: "fk_plaatsingen_persoonsverleden_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_persoonsverleden_tot",
                table: "plaatsingen_persoonsverleden",
                column: "tot");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_persoonsverleden");
        }
    }
}
