using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LessenEnThemas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "themas",
                table: "plaatsingen_module_afronding",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "plaatsingen_les",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    groep_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    perceel_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contractnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    groepcode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    datum = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    uren = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: false),
                    online = table.Column<bool>(type: "INTEGER", nullable: false),
                    sleutel_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    sleutel_tot = table.Column<DateTime>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_les", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_les_plaatsingen_lesgroep_groep_id",
                        column: x => x.groep_id,
                        principalTable: "plaatsingen_lesgroep",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_lescode",
                columns: table => new
                {
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    mislukt = table.Column<int>(type: "INTEGER", nullable: false),
                    geblokkeerd_tot = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_lescode", x => x.plaatsing_id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_lescode_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plaatsingen_presentie",
                columns: table => new
                {
                    les_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bevestigd_op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_presentie", x => new { x.les_id, x.plaatsing_id });
                    table.ForeignKey(
                        name: "fk_plaatsingen_presentie_plaatsingen_les_les_id",
                        column: x => x.les_id,
                        principalTable: "plaatsingen_les",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsingen_presentie_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_les_contractnummer_datum",
                table: "plaatsingen_les",
                columns: new[] { "contractnummer", "datum" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_les_groep_id_datum_online",
                table: "plaatsingen_les",
                columns: new[] { "groep_id", "datum", "online" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_les_sleutel_hash",
                table: "plaatsingen_les",
                column: "sleutel_hash");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_presentie_plaatsing_id",
                table: "plaatsingen_presentie",
                column: "plaatsing_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_lescode");

            migrationBuilder.DropTable(
                name: "plaatsingen_presentie");

            migrationBuilder.DropTable(
                name: "plaatsingen_les");

            migrationBuilder.DropColumn(
                name: "themas",
                table: "plaatsingen_module_afronding");
        }
    }
}
