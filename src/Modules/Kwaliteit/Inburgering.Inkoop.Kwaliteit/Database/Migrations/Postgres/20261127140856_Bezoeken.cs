using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Bezoeken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "lesbezoek",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locatie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    op = table.Column<DateOnly>(type: "date", nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    antwoorden = table.Column<string>(type: "text", nullable: false),
                    steekproef = table.Column<string>(type: "text", nullable: false),
                    verslag = table.Column<string>(type: "text", nullable: true),
                    reden_vervallen = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesbezoek", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registerregel",
                schema: "kwaliteit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bow_nummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    brin = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    keurmerk = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    keurmerk_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    tst_erkend = table.Column<bool>(type: "boolean", nullable: false),
                    peildatum = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registerregel", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lesbezoek_contractnummer_op",
                schema: "kwaliteit",
                table: "lesbezoek",
                columns: new[] { "contractnummer", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_lesbezoek_nummer",
                schema: "kwaliteit",
                table: "lesbezoek",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesbezoek_volgnummer",
                schema: "kwaliteit",
                table: "lesbezoek",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registerregel_bow_nummer_brin",
                schema: "kwaliteit",
                table: "registerregel",
                columns: new[] { "bow_nummer", "brin" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lesbezoek",
                schema: "kwaliteit");

            migrationBuilder.DropTable(
                name: "registerregel",
                schema: "kwaliteit");
        }
    }
}
