using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Duoberichten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "duobericht",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossiernummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    plaatsing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    inhoud = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    bekend_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    gemaakt_op = table.Column<DateOnly>(type: "date", nullable: false),
                    stand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    foutcode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    teruggemeld_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duobericht", x => x.id);
                    table.ForeignKey(
                        name: "fk_duobericht_inburgeraars_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_duobericht_inburgeraar_id_soort",
                schema: "plaatsingen",
                table: "duobericht",
                columns: new[] { "inburgeraar_id", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_duobericht_soort_stand_gemaakt_op",
                schema: "plaatsingen",
                table: "duobericht",
                columns: new[] { "soort", "stand", "gemaakt_op" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duobericht",
                schema: "plaatsingen");
        }
    }
}
