using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BewijsbestandEnLadder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "bestand_id",
                table: "kwaliteit_bewijsstuk",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "bestand_op",
                table: "kwaliteit_bewijsstuk",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bestandsnaam",
                table: "kwaliteit_bewijsstuk",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "bytes",
                table: "kwaliteit_bewijsstuk",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "gescand_op",
                table: "kwaliteit_bewijsstuk",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hash",
                table: "kwaliteit_bewijsstuk",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mediatype",
                table: "kwaliteit_bewijsstuk",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "kwaliteit_ladder_versie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tekst = table.Column<string>(type: "TEXT", nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    vastgelegd_op = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_ladder_versie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_ladder_versie_contractnummer_vanaf",
                table: "kwaliteit_ladder_versie",
                columns: new[] { "contractnummer", "vanaf" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_ladder_versie");

            migrationBuilder.DropColumn(
                name: "bestand_id",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bestand_op",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bestandsnaam",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bytes",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "gescand_op",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "hash",
                table: "kwaliteit_bewijsstuk");

            migrationBuilder.DropColumn(
                name: "mediatype",
                table: "kwaliteit_bewijsstuk");
        }
    }
}
