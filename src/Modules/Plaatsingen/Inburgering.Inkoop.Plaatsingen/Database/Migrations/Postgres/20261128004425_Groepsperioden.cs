using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Groepsperioden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "groepsperiode",
                schema: "plaatsingen",
                columns: table => new
                {
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    groep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_groepsperiode", x => new { x.plaatsing_id, x.vanaf });
                    table.ForeignKey(
                        name: "fk_groepsperiode_lesgroepen_groep_id",
                        column: x => x.groep_id,
                        principalSchema: "plaatsingen",
                        principalTable: "lesgroep",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_groepsperiode_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_groepsperiode_groep_id_vanaf",
                schema: "plaatsingen",
                table: "groepsperiode",
                columns: new[] { "groep_id", "vanaf" });

            // When somebody joined the group of now was not kept: it counts as since the beginning of the placement.
            migrationBuilder.Sql("INSERT INTO plaatsingen.groepsperiode (plaatsing_id, vanaf, groep_id) SELECT id, CASE WHEN startdatum < aangemeld_op THEN startdatum ELSE aangemeld_op END, groep_id FROM plaatsingen.plaatsing WHERE groep_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "groepsperiode",
                schema: "plaatsingen");
        }
    }
}
