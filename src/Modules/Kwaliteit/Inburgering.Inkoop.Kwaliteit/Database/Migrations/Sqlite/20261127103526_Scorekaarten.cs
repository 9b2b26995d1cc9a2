using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scorekaarten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_scorekaart",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    periode_tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    correcties = table.Column<string>(type: "TEXT", nullable: false),
                    invoer = table.Column<string>(type: "TEXT", nullable: true),
                    voorgelegd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reactie_uiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reactie = table.Column<string>(type: "TEXT", nullable: true),
                    gereageerd_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gereageerd_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    toelichting = table.Column<string>(type: "TEXT", nullable: true),
                    gevolg = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    score = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    band = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    vastgesteld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vastgesteld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_scorekaart", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_scoremodel_versie",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tekst = table.Column<string>(type: "TEXT", nullable: false),
                    reden = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    vastgesteld_op = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_scoremodel_versie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_scorekaart_aanbieder_status",
                table: "kwaliteit_scorekaart",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_scorekaart_contractnummer_perceel_periode",
                table: "kwaliteit_scorekaart",
                columns: new[] { "contractnummer", "perceel", "periode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_scorekaart_periode_tot",
                table: "kwaliteit_scorekaart",
                column: "periode_tot");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_scorekaart_route_periode_tot_status",
                table: "kwaliteit_scorekaart",
                columns: new[] { "route", "periode_tot", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_scoremodel_versie_route_vanaf",
                table: "kwaliteit_scoremodel_versie",
                columns: new[] { "route", "vanaf" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_scorekaart");

            migrationBuilder.DropTable(
                name: "kwaliteit_scoremodel_versie");
        }
    }
}
