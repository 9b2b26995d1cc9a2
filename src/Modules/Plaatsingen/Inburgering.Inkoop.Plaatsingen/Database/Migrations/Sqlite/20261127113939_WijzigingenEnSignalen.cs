using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WijzigingenEnSignalen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "antwoord_uiterlijk",
                table: "plaatsingen_plaatsing",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bewijs",
                table: "plaatsingen_plaatsing",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plaatsingen_overdracht",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    van = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    naar = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    van_plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    naar_plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    uren_gevolgd = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    notitie = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_overdracht", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_overdracht_plaatsingen_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_pauze",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    vanaf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    verwacht_tot = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hervat_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reden = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_pauze", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_pauze_plaatsingen_plaatsing_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_signaal",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    van_systeem = table.Column<bool>(type: "INTEGER", nullable: false),
                    tekst = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    antwoord_uiterlijk = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    antwoord = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    beantwoord_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bijgewerkt_op = table.Column<DateTime>(type: "TEXT", nullable: false),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_signaal", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_signaal_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_overdracht_inburgeraar_id_datum",
                table: "plaatsingen_overdracht",
                columns: new[] { "inburgeraar_id", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_overdracht_naar_plaatsing",
                table: "plaatsingen_overdracht",
                column: "naar_plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_pauze_plaatsing_id_vanaf",
                table: "plaatsingen_pauze",
                columns: new[] { "plaatsing_id", "vanaf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_aanbieder_bijgewerkt_op",
                table: "plaatsingen_signaal",
                columns: new[] { "aanbieder", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_dossiernummer_antwoord_uiterlijk",
                table: "plaatsingen_signaal",
                columns: new[] { "dossiernummer", "antwoord_uiterlijk" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_plaatsing_id_soort",
                table: "plaatsingen_signaal",
                columns: new[] { "plaatsing_id", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_plaatsingnummer_antwoord_uiterlijk",
                table: "plaatsingen_signaal",
                columns: new[] { "plaatsingnummer", "antwoord_uiterlijk" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_stand_gemeente_antwoord_uiterlijk",
                table: "plaatsingen_signaal",
                columns: new[] { "stand", "gemeente", "antwoord_uiterlijk" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_overdracht");

            migrationBuilder.DropTable(
                name: "plaatsingen_pauze");

            migrationBuilder.DropTable(
                name: "plaatsingen_signaal");

            migrationBuilder.DropColumn(
                name: "antwoord_uiterlijk",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropColumn(
                name: "bewijs",
                table: "plaatsingen_plaatsing");
        }
    }
}
