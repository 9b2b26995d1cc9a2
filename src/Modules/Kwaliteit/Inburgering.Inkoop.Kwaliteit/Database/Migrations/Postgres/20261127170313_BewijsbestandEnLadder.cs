using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BewijsbestandEnLadder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "bestand_id",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bestand_op",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bestandsnaam",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "bytes",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "gescand_op",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hash",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "mediatype",
                schema: "kwaliteit",
                table: "bewijsstuk",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ladder_versie",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vastgelegd_op = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladder_versie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ladder_versie_contractnummer_vanaf",
                schema: "kwaliteit",
                table: "ladder_versie",
                columns: new[] { "contractnummer", "vanaf" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ladder_versie",
                schema: "kwaliteit");

            migrationBuilder.DropColumn(
                name: "bestand_id",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bestand_op",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bestandsnaam",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "bytes",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "gescand_op",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "hash",
                schema: "kwaliteit",
                table: "bewijsstuk");

            migrationBuilder.DropColumn(
                name: "mediatype",
                schema: "kwaliteit",
                table: "bewijsstuk");
        }
    }
}
