using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Opendata : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_afrondingsgeheim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    zout = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_afrondingsgeheim", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_indicator",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    omschrijving = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    maat = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_opendatauitgave",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    vastgesteld_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    vastgesteld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    inhoud = table.Column<string>(type: "TEXT", nullable: false),
                    vingerafdruk = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    grondslag = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_opendatauitgave", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_indicator_code_vanaf",
                table: "plaatsingen_indicator",
                columns: new[] { "code", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_opendatauitgave_peildatum_nummer",
                table: "plaatsingen_opendatauitgave",
                columns: new[] { "peildatum", "nummer" },
                unique: true);

            // The secret of the rounding, made by the database itself: nobody types or sees it.
            migrationBuilder.Sql("INSERT INTO plaatsingen_afrondingsgeheim (id, zout) VALUES (1, lower(hex(randomblob(32))));");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_afrondingsgeheim");

            migrationBuilder.DropTable(
                name: "plaatsingen_indicator");

            migrationBuilder.DropTable(
                name: "plaatsingen_opendatauitgave");
        }
    }
}
