using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeldingOverPlaatsingEnDevice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "plaatsing",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "serienummer",
                schema: "kwaliteit",
                table: "acquisitiemelding",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "plaatsing",
                schema: "kwaliteit",
                table: "acquisitiemelding");

            migrationBuilder.DropColumn(
                name: "serienummer",
                schema: "kwaliteit",
                table: "acquisitiemelding");
        }
    }
}
