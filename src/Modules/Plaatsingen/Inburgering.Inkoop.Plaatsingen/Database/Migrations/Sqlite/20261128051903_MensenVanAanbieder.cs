using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MensenVanAanbieder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_inburgeraar_id_einddatum",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aanbieder", "inburgeraar_id", "einddatum" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_inburgeraar_id_einddatum",
                table: "plaatsingen_plaatsing");
        }
    }
}
