using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Bevindingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bevinding",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    herkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    periode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    omschrijving = table.Column<string>(type: "text", nullable: false),
                    gevonden_op = table.Column<DateOnly>(type: "date", nullable: false),
                    gevonden_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    termijn = table.Column<DateOnly>(type: "date", nullable: false),
                    oorzaak = table.Column<string>(type: "text", nullable: true),
                    actie = table.Column<string>(type: "text", nullable: true),
                    eigenaar = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    plan_op = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_oordeel = table.Column<string>(type: "text", nullable: true),
                    bewijs = table.Column<string>(type: "text", nullable: true),
                    uitgevoerd_op = table.Column<DateOnly>(type: "date", nullable: true),
                    slotsom = table.Column<string>(type: "text", nullable: true),
                    doeltreffend = table.Column<bool>(type: "boolean", nullable: true),
                    afgesloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    trap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bevinding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "escalatiestap",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bevinding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trap = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    termijn = table.Column<DateOnly>(type: "date", nullable: false),
                    brief = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    besloten_op = table.Column<DateOnly>(type: "date", nullable: false),
                    besloten_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_escalatiestap", x => x.id);
                    table.ForeignKey(
                        name: "fk_escalatiestap_bevinding_bevinding_id",
                        column: x => x.bevinding_id,
                        principalSchema: "kwaliteit",
                        principalTable: "bevinding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bevinding_aanbieder_status",
                schema: "kwaliteit",
                table: "bevinding",
                columns: new[] { "aanbieder", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_bevinding_contractnummer_status",
                schema: "kwaliteit",
                table: "bevinding",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_bevinding_nummer",
                schema: "kwaliteit",
                table: "bevinding",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bevinding_status_termijn",
                schema: "kwaliteit",
                table: "bevinding",
                columns: new[] { "status", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_bevinding_volgnummer",
                schema: "kwaliteit",
                table: "bevinding",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_escalatiestap_bevinding_id_trap",
                schema: "kwaliteit",
                table: "escalatiestap",
                columns: new[] { "bevinding_id", "trap" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "escalatiestap",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "bevinding",
                schema: "kwaliteit");
        }
    }
}
