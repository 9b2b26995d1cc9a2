using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UitvoerderLeest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "uitvoerder", "nummer" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing");
        }
    }
}
