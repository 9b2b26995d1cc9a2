using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Examenlijst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_examen_examendatum_id",
                schema: "plaatsingen",
                table: "examen",
                columns: new[] { "examendatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_examen_onderdeel_examendatum_id",
                schema: "plaatsingen",
                table: "examen",
                columns: new[] { "onderdeel", "examendatum", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_examen_uitslag_examendatum_id",
                schema: "plaatsingen",
                table: "examen",
                columns: new[] { "uitslag", "examendatum", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_examen_examendatum_id",
                schema: "plaatsingen",
                table: "examen");

            migrationBuilder.DropIndex(
                name: "ix_examen_onderdeel_examendatum_id",
                schema: "plaatsingen",
                table: "examen");

            migrationBuilder.DropIndex(
                name: "ix_examen_uitslag_examendatum_id",
                schema: "plaatsingen",
                table: "examen");
        }
    }
}
