using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Modulemelding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "modulemelding",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsingnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    module = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uren = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    afgerond_op = table.Column<DateOnly>(type: "date", nullable: true),
                    themas = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    gemeld_door = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    gemeld_op = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_modulemelding", x => x.id);
                    table.ForeignKey(
                        name: "fk_modulemelding_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_modulemelding_inburgeraar_id_module",
                schema: "plaatsingen",
                table: "modulemelding",
                columns: new[] { "inburgeraar_id", "module" });

            migrationBuilder.CreateIndex(
                name: "ix_modulemelding_plaatsing_id_module",
                schema: "plaatsingen",
                table: "modulemelding",
                columns: new[] { "plaatsing_id", "module" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "modulemelding",
                schema: "plaatsingen");
        }
    }
}
