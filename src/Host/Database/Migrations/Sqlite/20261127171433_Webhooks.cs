using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Webhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "host_webhook",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    adres = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contracten = table.Column<string>(type: "TEXT", nullable: false),
                    geheim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uit_op = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_webhook", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_webhookbezorging",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    webhook_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    inhoud = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    aangemaakt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    pogingen = table.Column<int>(type: "INTEGER", nullable: false),
                    volgende_poging = table.Column<DateTime>(type: "TEXT", nullable: true),
                    bezorgd_op = table.Column<DateTime>(type: "TEXT", nullable: true),
                    antwoord = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_webhookbezorging", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_webhookbezorging_host_webhook_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "host_webhook",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_webhook_aanbieder",
                table: "host_webhook",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_host_webhookbezorging_volgende_poging",
                table: "host_webhookbezorging",
                column: "volgende_poging");

            migrationBuilder.CreateIndex(
                name: "ix_host_webhookbezorging_webhook_id_event_id",
                table: "host_webhookbezorging",
                columns: new[] { "webhook_id", "event_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "host_webhookbezorging");

            migrationBuilder.DropTable(
                name: "host_webhook");
        }
    }
}
