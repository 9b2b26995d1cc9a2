using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Monitor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_monitoruitgave",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    jaar = table.Column<int>(type: "INTEGER", nullable: false),
                    seizoen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    vastgesteld_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    vastgesteld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_monitoruitgave", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_monitoruitgave_gemeente_jaar_seizoen_nummer",
                table: "plaatsingen_monitoruitgave",
                columns: new[] { "gemeente", "jaar", "seizoen", "nummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_monitoruitgave");
        }
    }
}
