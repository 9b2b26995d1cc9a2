using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Persoonsverleden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "persoonsverleden",
                schema: "plaatsingen",
                columns: table => new
                {
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    wet = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    alfabetisering = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persoonsverleden", x => new { x.inburgeraar_id, x.tot });
                    table.ForeignKey(
                        name: "fk_persoonsverleden_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_persoonsverleden_tot",
                schema: "plaatsingen",
                table: "persoonsverleden",
                column: "tot");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "persoonsverleden",
                schema: "plaatsingen");
        }
    }
}
