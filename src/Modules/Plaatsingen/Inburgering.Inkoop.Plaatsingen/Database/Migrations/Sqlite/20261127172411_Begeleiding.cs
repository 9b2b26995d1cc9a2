using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Begeleiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_begeleidingsgesprek",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    verzet_naar = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gehouden_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    verslag = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_begeleidingsgesprek", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_begeleidingsgesprek_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_begeleidingsgesprek_inburgeraar_id_soort_nummer",
                table: "plaatsingen_begeleidingsgesprek",
                columns: new[] { "inburgeraar_id", "soort", "nummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_begeleidingsgesprek");
        }
    }
}
