using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MensenVanAanbieder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aanbieder_inburgeraar_id_einddatum",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aanbieder", "inburgeraar_id", "einddatum" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsing_aanbieder_inburgeraar_id_einddatum",
                schema: "plaatsingen",
                table: "plaatsing");
        }
    }
}
