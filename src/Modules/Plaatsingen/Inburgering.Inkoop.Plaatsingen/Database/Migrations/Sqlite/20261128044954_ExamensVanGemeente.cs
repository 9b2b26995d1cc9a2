using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExamensVanGemeente : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_inburgeraar_id_gemeente",
                table: "plaatsingen_plaatsing",
                columns: new[] { "inburgeraar_id", "gemeente" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_inburgeraar_id_gemeente",
                table: "plaatsingen_plaatsing");
        }
    }
}
