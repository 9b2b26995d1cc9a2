using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Webhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "webhook",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    adres = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contracten = table.Column<string>(type: "text", nullable: false),
                    geheim = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    uit_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "webhookbezorging",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    inhoud = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bezorgd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    antwoord = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhookbezorging", x => x.id);
                    table.ForeignKey(
                        name: "fk_webhookbezorging_webhook_webhook_id",
                        column: x => x.webhook_id,
                        principalSchema: "host",
                        principalTable: "webhook",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_webhook_aanbieder",
                schema: "host",
                table: "webhook",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_webhookbezorging_volgende_poging",
                schema: "host",
                table: "webhookbezorging",
                column: "volgende_poging");

            migrationBuilder.CreateIndex(
                name: "ix_webhookbezorging_webhook_id_event_id",
                schema: "host",
                table: "webhookbezorging",
                columns: new[] { "webhook_id", "event_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "webhookbezorging",
                schema: "host");

            migrationBuilder.DropTable(
                name: "webhook",
                schema: "host");
        }
    }
}
