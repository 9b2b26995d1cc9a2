using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Herinneringen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agendasleutel",
                schema: "host",
                table: "account",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "herinneringen",
                schema: "host",
                table: "account",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Wekelijks");

            migrationBuilder.CreateTable(
                name: "herinnering",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    werk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    escalatie = table.Column<bool>(type: "boolean", nullable: false),
                    bericht = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    verstuurd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_herinnering", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opgepakt_werk",
                schema: "host",
                columns: table => new
                {
                    werk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opgepakt_werk", x => x.werk_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_agendasleutel",
                schema: "host",
                table: "account",
                column: "agendasleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_herinnering_account_id_werk_id",
                schema: "host",
                table: "herinnering",
                columns: new[] { "account_id", "werk_id" });

            migrationBuilder.CreateIndex(
                name: "ix_herinnering_werk_id_escalatie_verstuurd_op",
                schema: "host",
                table: "herinnering",
                columns: new[] { "werk_id", "escalatie", "verstuurd_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "herinnering",
                schema: "host");

            migrationBuilder.DropTable(
                name: "opgepakt_werk",
                schema: "host");

            migrationBuilder.DropIndex(
                name: "ix_account_agendasleutel",
                schema: "host",
                table: "account");

            migrationBuilder.DropColumn(
                name: "agendasleutel",
                schema: "host",
                table: "account");

            migrationBuilder.DropColumn(
                name: "herinneringen",
                schema: "host",
                table: "account");
        }
    }
}
