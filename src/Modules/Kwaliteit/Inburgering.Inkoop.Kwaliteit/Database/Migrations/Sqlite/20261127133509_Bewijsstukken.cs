using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bewijsstukken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "vier_ogen",
                table: "kwaliteit_eis_versie",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "kwaliteit_bewijsstuk",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    eis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uitgever = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kenmerk = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aangeleverd_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    aangeleverd_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    eerste_akkoord_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    eerste_akkoord_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    eerste_akkoord_door_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    beoordeeld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    beoordeeld_door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    toelichting = table.Column<string>(type: "TEXT", nullable: true),
                    ingetrokken_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_bewijsstuk", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_contracteis",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bewijs = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    bron = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    uiterlijk_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ook_onderaannemers = table.Column<bool>(type: "INTEGER", nullable: false),
                    reden_einde = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_contracteis", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bewijsstuk_aanbieder_eis",
                table: "kwaliteit_bewijsstuk",
                columns: new[] { "aanbieder", "eis" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bewijsstuk_nummer",
                table: "kwaliteit_bewijsstuk",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bewijsstuk_status",
                table: "kwaliteit_bewijsstuk",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_bewijsstuk_volgnummer",
                table: "kwaliteit_bewijsstuk",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_contracteis_code",
                table: "kwaliteit_contracteis",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_contracteis_contractnummer",
                table: "kwaliteit_contracteis",
                column: "contractnummer");

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_contracteis_volgnummer",
                table: "kwaliteit_contracteis",
                column: "volgnummer",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_bewijsstuk");

            migrationBuilder.DropTable(
                name: "kwaliteit_contracteis");

            migrationBuilder.DropColumn(
                name: "vier_ogen",
                table: "kwaliteit_eis_versie");
        }
    }
}
