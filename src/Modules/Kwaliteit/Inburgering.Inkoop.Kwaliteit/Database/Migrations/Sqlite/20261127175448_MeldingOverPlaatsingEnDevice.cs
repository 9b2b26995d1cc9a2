using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MeldingOverPlaatsingEnDevice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "plaatsing",
                table: "kwaliteit_acquisitiemelding",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "serienummer",
                table: "kwaliteit_acquisitiemelding",
                type: "TEXT",
                maxLength: 60,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "plaatsing",
                table: "kwaliteit_acquisitiemelding");

            migrationBuilder.DropColumn(
                name: "serienummer",
                table: "kwaliteit_acquisitiemelding");
        }
    }
}
