using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Bewijsstukken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "vier_ogen",
                schema: "kwaliteit",
                table: "eis_versie",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "bewijsstuk",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    eis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uitgever = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kenmerk = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aangeleverd_op = table.Column<DateOnly>(type: "date", nullable: false),
                    aangeleverd_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    eerste_akkoord_op = table.Column<DateOnly>(type: "date", nullable: true),
                    eerste_akkoord_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    eerste_akkoord_door_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    beoordeeld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    beoordeeld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    toelichting = table.Column<string>(type: "text", nullable: true),
                    ingetrokken_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bewijsstuk", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contracteis",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bewijs = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    bron = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    uiterlijk_op = table.Column<DateOnly>(type: "date", nullable: true),
                    ook_onderaannemers = table.Column<bool>(type: "boolean", nullable: false),
                    reden_einde = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contracteis", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bewijsstuk_aanbieder_eis",
                schema: "kwaliteit",
                table: "bewijsstuk",
                columns: new[] { "aanbieder", "eis" });

            migrationBuilder.CreateIndex(
                name: "ix_bewijsstuk_nummer",
                schema: "kwaliteit",
                table: "bewijsstuk",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bewijsstuk_status",
                schema: "kwaliteit",
                table: "bewijsstuk",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_bewijsstuk_volgnummer",
                schema: "kwaliteit",
                table: "bewijsstuk",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracteis_code",
                schema: "kwaliteit",
                table: "contracteis",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contracteis_contractnummer",
                schema: "kwaliteit",
                table: "contracteis",
                column: "contractnummer");

            migrationBuilder.CreateIndex(
                name: "ix_contracteis_volgnummer",
                schema: "kwaliteit",
                table: "contracteis",
                column: "volgnummer",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bewijsstuk",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "contracteis",
                schema: "kwaliteit");

            migrationBuilder.DropColumn(
                name: "vier_ogen",
                schema: "kwaliteit",
                table: "eis_versie");
        }
    }
}
