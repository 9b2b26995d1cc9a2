using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Vragen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_rapportageconcept",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    indiener = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    velden = table.Column<string>(type: "TEXT", nullable: false),
                    bewaard_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_rapportageconcept", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_rapportagevraag",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kpi = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "TEXT", nullable: false),
                    gesteld_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    gesteld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    uiterlijk_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    antwoord = table.Column<string>(type: "TEXT", nullable: true),
                    beantwoord_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    beantwoord_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    slotsom = table.Column<string>(type: "TEXT", nullable: true),
                    afgesloten_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    afgesloten_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_rapportagevraag", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_rapportageconcept_contractnummer_periode_indiener",
                table: "kwaliteit_rapportageconcept",
                columns: new[] { "contractnummer", "periode", "indiener" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_rapportagevraag_aanbieder_status",
                table: "kwaliteit_rapportagevraag",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_rapportagevraag_contractnummer_periode",
                table: "kwaliteit_rapportagevraag",
                columns: new[] { "contractnummer", "periode" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_rapportagevraag_status_uiterlijk_op",
                table: "kwaliteit_rapportagevraag",
                columns: new[] { "status", "uiterlijk_op" });

            migrationBuilder.CreateIndex(
                name: "ix_rapportagevraag_lopend",
                table: "kwaliteit_rapportagevraag",
                columns: new[] { "contractnummer", "periode", "perceel", "kpi" },
                unique: true,
                filter: "status <> 'Afgesloten'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_rapportageconcept");

            migrationBuilder.DropTable(
                name: "kwaliteit_rapportagevraag");
        }
    }
}
