using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Groepsperioden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_groepsperiode",
                columns: table => new
                {
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    groep_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_groepsperiode", x => new { x.plaatsing_id, x.vanaf });
                    table.ForeignKey(
                        name: "fk_plaatsingen_groepsperiode_lesgroepen_groep_id",
                        column: x => x.groep_id,
                        principalTable: "plaatsingen_lesgroep",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsingen_groepsperiode_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_groepsperiode_groep_id_vanaf",
                table: "plaatsingen_groepsperiode",
                columns: new[] { "groep_id", "vanaf" });

            // When somebody joined the group of now was not kept: it counts as since the beginning of the placement.
            migrationBuilder.Sql("INSERT INTO plaatsingen_groepsperiode (plaatsing_id, vanaf, groep_id) SELECT id, CASE WHEN startdatum < aangemeld_op THEN startdatum ELSE aangemeld_op END, groep_id FROM plaatsingen_plaatsing WHERE groep_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_groepsperiode");
        }
    }
}
