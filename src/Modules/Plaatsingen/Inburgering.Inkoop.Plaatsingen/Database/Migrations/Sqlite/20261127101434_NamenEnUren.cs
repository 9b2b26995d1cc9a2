using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NamenEnUren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "correctiereden",
                table: "plaatsingen_uren_maand",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "versie",
                table: "plaatsingen_uren_maand",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "plaatsingen_naamdeel",
                columns: table => new
                {
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    woord = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    klank = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    is_naam = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_naamdeel", x => new { x.inburgeraar_id, x.woord });
                    table.ForeignKey(
                        name: "fk_plaatsingen_naamdeel_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_naamdeel_klank_inburgeraar_id",
                table: "plaatsingen_naamdeel",
                columns: new[] { "klank", "inburgeraar_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_naamdeel_woord_is_naam_inburgeraar_id",
                table: "plaatsingen_naamdeel",
                columns: new[] { "woord", "is_naam", "inburgeraar_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_naamdeel");

            migrationBuilder.DropColumn(
                name: "correctiereden",
                table: "plaatsingen_uren_maand");

            migrationBuilder.DropColumn(
                name: "versie",
                table: "plaatsingen_uren_maand");
        }
    }
}
