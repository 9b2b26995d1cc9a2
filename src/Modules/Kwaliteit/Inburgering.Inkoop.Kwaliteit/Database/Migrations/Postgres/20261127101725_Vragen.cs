using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Vragen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "rapportageconcept",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    indiener = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    velden = table.Column<string>(type: "text", nullable: false),
                    bewaard_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rapportageconcept", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rapportagevraag",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kpi = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tekst = table.Column<string>(type: "text", nullable: false),
                    gesteld_op = table.Column<DateOnly>(type: "date", nullable: false),
                    gesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    uiterlijk_op = table.Column<DateOnly>(type: "date", nullable: false),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    beantwoord_op = table.Column<DateOnly>(type: "date", nullable: true),
                    beantwoord_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    slotsom = table.Column<string>(type: "text", nullable: true),
                    afgesloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    afgesloten_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rapportagevraag", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_rapportageconcept_contractnummer_periode_indiener",
                schema: "kwaliteit",
                table: "rapportageconcept",
                columns: new[] { "contractnummer", "periode", "indiener" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rapportagevraag_aanbieder_status",
                schema: "kwaliteit",
                table: "rapportagevraag",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_rapportagevraag_contractnummer_periode",
                schema: "kwaliteit",
                table: "rapportagevraag",
                columns: new[] { "contractnummer", "periode" });

            migrationBuilder.CreateIndex(
                name: "ix_rapportagevraag_lopend",
                schema: "kwaliteit",
                table: "rapportagevraag",
                columns: new[] { "contractnummer", "periode", "perceel", "kpi" },
                unique: true,
                filter: "status <> 'Afgesloten'");

            migrationBuilder.CreateIndex(
                name: "ix_rapportagevraag_status_uiterlijk_op",
                schema: "kwaliteit",
                table: "rapportagevraag",
                columns: new[] { "status", "uiterlijk_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "rapportageconcept",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "rapportagevraag",
                schema: "kwaliteit");
        }
    }
}
