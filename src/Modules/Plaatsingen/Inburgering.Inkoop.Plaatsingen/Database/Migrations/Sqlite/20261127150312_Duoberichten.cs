using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Duoberichten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_duobericht",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    plaatsing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    inhoud = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    bekend_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gemaakt_op = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stand = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    foutcode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    teruggemeld_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_duobericht", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_duobericht_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalTable: "plaatsingen_inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_duobericht_inburgeraar_id_soort",
                table: "plaatsingen_duobericht",
                columns: new[] { "inburgeraar_id", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_duobericht_soort_stand_gemaakt_op",
                table: "plaatsingen_duobericht",
                columns: new[] { "soort", "stand", "gemaakt_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_duobericht");
        }
    }
}
