using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bekostiging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_bekostigingsafspraak",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    budget_euro = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    aandeel_procent = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    referentie_procent = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_bekostigingsafspraak", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_bekostigingsafspraak_gemeente_jaar",
                table: "plaatsingen_bekostigingsafspraak",
                columns: new[] { "gemeente", "jaar" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_bekostigingsafspraak");
        }
    }
}
