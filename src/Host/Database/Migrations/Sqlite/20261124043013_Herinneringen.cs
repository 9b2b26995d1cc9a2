using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Herinneringen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agendasleutel",
                table: "host_account",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "herinneringen",
                table: "host_account",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Wekelijks");

            migrationBuilder.CreateTable(
                name: "host_herinnering",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    werk_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    escalatie = table.Column<bool>(type: "INTEGER", nullable: false),
                    bericht = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    verstuurd_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_herinnering", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_opgepakt_werk",
                columns: table => new
                {
                    werk_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_opgepakt_werk", x => x.werk_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_account_agendasleutel",
                table: "host_account",
                column: "agendasleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_host_herinnering_account_id_werk_id",
                table: "host_herinnering",
                columns: new[] { "account_id", "werk_id" });

            migrationBuilder.CreateIndex(
                name: "ix_host_herinnering_werk_id_escalatie_verstuurd_op",
                table: "host_herinnering",
                columns: new[] { "werk_id", "escalatie", "verstuurd_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "host_herinnering");

            migrationBuilder.DropTable(
                name: "host_opgepakt_werk");

            migrationBuilder.DropIndex(
                name: "ix_host_account_agendasleutel",
                table: "host_account");

            migrationBuilder.DropColumn(
                name: "agendasleutel",
                table: "host_account");

            migrationBuilder.DropColumn(
                name: "herinneringen",
                table: "host_account");
        }
    }
}
