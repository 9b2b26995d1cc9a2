using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begeleiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "begeleidingsgesprek",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    verzet_naar = table.Column<DateOnly>(type: "date", nullable: true),
                    gehouden_op = table.Column<DateOnly>(type: "date", nullable: true),
                    verslag = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_begeleidingsgesprek", x => x.id);
                    table.ForeignKey(
                        name: "fk_begeleidingsgesprek_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_begeleidingsgesprek_inburgeraar_id_soort_nummer",
                schema: "plaatsingen",
                table: "begeleidingsgesprek",
                columns: new[] { "inburgeraar_id", "soort", "nummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "begeleidingsgesprek",
                schema: "plaatsingen");
        }
    }
}
