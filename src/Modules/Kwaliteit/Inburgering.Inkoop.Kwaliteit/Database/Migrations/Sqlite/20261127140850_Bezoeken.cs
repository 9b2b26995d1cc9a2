using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Kwaliteit.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bezoeken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kwaliteit_lesbezoek",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    volgnummer = table.Column<int>(type: "INTEGER", nullable: false),
                    nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    locatie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    door = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    antwoorden = table.Column<string>(type: "TEXT", nullable: false),
                    steekproef = table.Column<string>(type: "TEXT", nullable: false),
                    verslag = table.Column<string>(type: "TEXT", nullable: true),
                    reden_vervallen = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_lesbezoek", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kwaliteit_registerregel",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bow_nummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    brin = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    naam = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    keurmerk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    keurmerk_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tst_erkend = table.Column<bool>(type: "INTEGER", nullable: false),
                    peildatum = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kwaliteit_registerregel", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_lesbezoek_contractnummer_op",
                table: "kwaliteit_lesbezoek",
                columns: new[] { "contractnummer", "op" });

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_lesbezoek_nummer",
                table: "kwaliteit_lesbezoek",
                column: "nummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_lesbezoek_volgnummer",
                table: "kwaliteit_lesbezoek",
                column: "volgnummer",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kwaliteit_registerregel_bow_nummer_brin",
                table: "kwaliteit_registerregel",
                columns: new[] { "bow_nummer", "brin" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kwaliteit_lesbezoek");

            migrationBuilder.DropTable(
                name: "kwaliteit_registerregel");
        }
    }
}
