using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Modulemelding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_modulemelding",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    dossiernummer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    uren = table.Column<double>(type: "REAL", precision: 14, scale: 2, nullable: true),
                    afgerond_op = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    themas = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    gemeld_door = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_modulemelding", x => x.id);
                    table.ForeignKey(
                        name: "fk_plaatsingen_modulemelding_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_modulemelding_inburgeraar_id_module",
                table: "plaatsingen_modulemelding",
                columns: new[] { "inburgeraar_id", "module" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_modulemelding_plaatsing_id_module",
                table: "plaatsingen_modulemelding",
                columns: new[] { "plaatsing_id", "module" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_modulemelding");
        }
    }
}
