using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Scorekaarten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scorekaart",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    periode_tot = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    correcties = table.Column<string>(type: "text", nullable: false),
                    invoer = table.Column<string>(type: "text", nullable: true),
                    voorgelegd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    reactie_uiterlijk = table.Column<DateOnly>(type: "date", nullable: true),
                    reactie = table.Column<string>(type: "text", nullable: true),
                    gereageerd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    gereageerd_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    gevolg = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    score = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    band = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    vastgesteld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    vastgesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorekaart", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scoremodel_versie",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    vastgesteld_op = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoremodel_versie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_scorekaart_aanbieder_status",
                schema: "kwaliteit",
                table: "scorekaart",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_scorekaart_contractnummer_perceel_periode",
                schema: "kwaliteit",
                table: "scorekaart",
                columns: new[] { "contractnummer", "perceel", "periode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scorekaart_periode_tot",
                schema: "kwaliteit",
                table: "scorekaart",
                column: "periode_tot");

            migrationBuilder.CreateIndex(
                name: "ix_scorekaart_route_periode_tot_status",
                schema: "kwaliteit",
                table: "scorekaart",
                columns: new[] { "route", "periode_tot", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_scoremodel_versie_route_vanaf",
                schema: "kwaliteit",
                table: "scoremodel_versie",
                columns: new[] { "route", "vanaf" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scorekaart",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "scoremodel_versie",
                schema: "kwaliteit");
        }
    }
}
